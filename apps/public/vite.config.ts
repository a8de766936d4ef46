import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Whatever stands in the environment: pages compiled for development do not run on React as it is served.
process.env['NODE_ENV'] = 'production'

/** Another folder for whoever must not share the one that everybody builds into. */
const out = process.env['MELATI_PUBLIC_OUT'] ?? 'dist'

/** The server renders every page; nothing is hydrated. `dist/client` holds the styles and small scripts, `dist/server/render.js` the pages. */
export default defineConfig({
  plugins: [react(), tailwindcss()],
  // Unset, React renders at half speed.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  publicDir: false,
  build: { manifest: true, copyPublicDir: false },
  ssr: { noExternal: true },
  environments: {
    client: {
      build: {
        outDir: `${out}/client`,
        emptyOutDir: true,
        rollupOptions: { input: { styles: 'src/styles.ts', order: 'src/order.ts' } },
      },
    },
    ssr: {
      build: { outDir: `${out}/server`, emptyOutDir: true, rollupOptions: { input: { render: 'src/render.tsx' } } },
    },
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
