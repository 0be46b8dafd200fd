import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.TANDEM_SERVER ?? 'http://localhost:3000'

/** The console. `vite dev` passes everything that is the server's on to a running server. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  server: {
    proxy: {
      '/api': server,
      '/chat': server,
      '/widget': server,
      '/socket': { target: server, ws: true },
    },
  },
  // ECharts alone is larger than the limit of the warning; it is loaded by the pages that draw.
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1200 },
})
