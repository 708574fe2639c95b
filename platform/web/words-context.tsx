import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { type Catalogue, createWords, type Language, type Words } from '#platform/words'

interface Tongue {
  words: Words
  /** Fetches the catalogue first, so the page never shows half of one language and half of another. */
  change: (language: Language) => Promise<void>
}
const Context = createContext<Tongue | null>(null)

export const languageKey = 'comity.language'

/** Speaks to the whole page; `load` fetches a language's catalogue, `start` is the first, already here. */
export function WordsProvider(props: {
  start: { language: Language; catalogue: Catalogue }
  load: (language: Language) => Promise<Catalogue>
  children: ReactNode
}) {
  const { start, load } = props
  const [words, setWords] = useState(() => createWords({ [start.language]: start.catalogue }, start.language))
  const change = useCallback(
    async (language: Language) => {
      const catalogue = await load(language)
      document.documentElement.lang = language
      localStorage.setItem(languageKey, language)
      setWords(() => createWords({ [language]: catalogue }, language))
    },
    [load],
  )
  const value = useMemo(() => ({ words, change }), [words, change])
  return <Context value={value}>{props.children}</Context>
}

function useTongue(): Tongue {
  const tongue = useContext(Context)
  if (!tongue) throw new Error('no WordsProvider above')
  return tongue
}

/** `const t = useWords()`, then `t(key, values)`; `t.language` is the language on the page. */
export const useWords = (): Words => useTongue().words
export const useChangeLanguage = () => useTongue().change
