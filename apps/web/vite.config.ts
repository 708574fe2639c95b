import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('../../', import.meta.url))

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: `${root}dist/web`,
    emptyOutDir: true,
    target: 'es2022',
    // Nothing is inlined as `data:`, so the page's security policy can stay narrow.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        advancedChunks: {
          groups: [
            // One file per language holds the words of all modules.
            {
              name: (id) => /\/words\/(vi|en|ja|zh|ru)\.json$/.exec(id)?.[1]?.replace(/^/, 'words-') ?? null,
            },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': process.env.COMITY_API ?? 'http://127.0.0.1:7600' },
  },
})
