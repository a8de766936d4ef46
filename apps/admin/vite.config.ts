import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  base: '/admin/',
  plugins: [react(), tailwindcss()],
  build: { target: ['chrome111', 'safari16.4', 'firefox128'], manifest: true, modulePreload: { polyfill: false } },
})
