import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import '@fontsource-variable/noto-sans/wght.css'
import '../../platform/web/kit.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import {
  applyTheme,
  findTheme,
  languageKey,
  ModulesContext,
  resolveVariables,
  theme,
  WordsProvider,
} from '#platform/web'
import { chooseLanguage } from '#platform/words'
import { modules } from './modules.ts'
import { createDeskRouter } from './router.tsx'
import { createSessionQueries } from './session.ts'
import { loadWords } from './words.ts'

const language = chooseLanguage([localStorage.getItem(languageKey) ?? '', ...navigator.languages])
document.documentElement.lang = language
const scheme = applyTheme(findTheme())
const queries = createSessionQueries()
const router = createDeskRouter()
const catalogue = await loadWords(language)

createRoot(document.getElementById('desk')!).render(
  <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme={scheme}>
    <QueryClientProvider client={queries}>
      <ModulesContext value={modules}>
        <WordsProvider start={{ language, catalogue }} load={loadWords}>
          <Notifications position="bottom-right" />
          <RouterProvider router={router} />
        </WordsProvider>
      </ModulesContext>
    </QueryClientProvider>
  </MantineProvider>,
)
// A name in Han script can stand on a page in any language; its fonts may come a moment later.
setTimeout(() => void import('./han-fonts.ts'), 500)
