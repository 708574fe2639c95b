import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Wording } from '#modules/instruments/schema'
import { NameText, useWords } from '#platform/web'

interface Titled {
  id: string
  titles: readonly Wording[]
}

/** The title in the reader's language, else in English, else the first that was given. */
export const titleIn = (titles: readonly Wording[], language: string): Wording => {
  const of = (lang: string) => titles.find((title) => title.lang.split('-')[0] === lang)
  return of(language) ?? of('en') ?? titles[0]!
}

export function TitleText({ titles }: { titles: readonly Wording[] }) {
  const t = useWords()
  const { text, lang } = titleIn(titles, t.language)
  return <NameText text={text} lang={lang} />
}

export function InstrumentLink({ instrument }: { instrument: Titled }) {
  return (
    <Anchor renderRoot={(root) => <Link {...root} to={`/instruments/${instrument.id}`} preload="intent" />}>
      <TitleText titles={instrument.titles} />
    </Anchor>
  )
}
