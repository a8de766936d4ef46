import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The server renders every page; nothing is hydrated. `dist/client` holds the styles, `dist/server/render.js` the pages. */
export default defineConfig({
  plugins: [react(), tailwindcss()],
  // Unset, React renders at half speed.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  publicDir: false,
  build: { manifest: true, copyPublicDir: false },
  ssr: { noExternal: true },
  environments: {
    client: { build: { outDir: 'dist/client', rollupOptions: { input: 'src/styles.css', output: { assetFileNames: 'assets/public[extname]' } } } },
    ssr: { build: { outDir: 'dist/server', rollupOptions: { input: { render: 'src/render.tsx' } } } },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'ssr']) {
        const environment = builder.environments[name]
        if (environment !== undefined) await builder.build(environment)
      }
    },
  },
})
