import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

export default defineConfig({
  base: '/cadre/',
  plugins: [
    react(),
    tailwindcss(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      // A new version waits until she agrees: it never takes a form away.
      registerType: 'prompt',
      injectRegister: false,
      injectManifest: { globPatterns: ['**/*.{js,css,html,svg}'] },
      manifest: {
        id: '/cadre/',
        name: 'Melati kader',
        short_name: 'Melati',
        description: 'Data warga dan UP2K, juga tanpa sinyal.',
        lang: 'id',
        start_url: '/cadre/',
        scope: '/cadre/',
        display: 'standalone',
        background_color: '#f7f9fb',
        theme_color: '#ffffff',
        icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
    }),
  ],
  build: { target: ['chrome111', 'safari16.4', 'firefox128'], manifest: true, modulePreload: { polyfill: false } },
})
