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
    // `light-dark()` as it stands: rewritten for older browsers it would not see Mantine's colour scheme.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // Nothing is inlined as `data:`, so the page's security policy can stay narrow.
    assetsInlineLimit: 0,
    rolldownOptions: {
      treeshake: {
        // The house's doors re-export; a page then carries only the parts it uses, and the first load none of the rest.
        moduleSideEffects: [{ test: /\/(platform|modules|names)\/.*\.tsx?$/, sideEffects: false }],
      },
      output: {
        codeSplitting: {
          groups: [
            // One file per language holds the words of all modules.
            {
              debugName: 'words',
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
