import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { AuthorityLabel, OfficialLabel, Wording } from '#modules/parties/schema'
import { NameText, Nothing, useWords } from '#platform/web'
import { chooseName, ownName } from './choose-name.ts'

interface Named {
  text: string
  lang: string
  script?: string | undefined
  kind?: string
}

const Named = ({ name }: { name: Named }) => (
  <NameText text={name.text} lang={name.lang} script={name.script ?? null} />
)

/** A title or rank in the reader's language, the original where there is no such. */
export function WordingText({ texts }: { texts: readonly Wording[] }) {
  const t = useWords()
  const shown = chooseName(texts, t.language)
  return shown ? <Named name={shown} /> : <Nothing />
}

/** The name of a body in the reader's language; its code where it has one. */
export function AuthorityName({ authority }: { authority: AuthorityLabel | null }) {
  const t = useWords()
  if (!authority) return <Nothing />
  const shown = chooseName(authority.names, t.language)
  return (
    <span>
      {shown ? <Named name={shown} /> : <Nothing />}
      {authority.code && (
        <Text span size="xs" c="dimmed">
          {' '}
          {authority.code}
        </Text>
      )}
    </span>
  )
}

/** The name in the reader's language, and beside it as the person's own state writes it. */
export function PersonNames({ names }: { names: readonly Named[] }) {
  const t = useWords()
  const shown = chooseName(names, t.language)
  const own = ownName(names, shown)
  return (
    <span>
      {shown ? <Named name={shown} /> : <Nothing />}
      {own && (
        <Text span c="dimmed">
          {' '}
          <Named name={own} />
        </Text>
      )}
    </span>
  )
}

export function AuthorityLink({ authority }: { authority: AuthorityLabel | null }) {
  if (!authority) return <Nothing />
  return (
    <Anchor
      inherit
      renderRoot={(root) => <Link {...root} to={`/authorities/${authority.id}`} preload="intent" />}
    >
      <AuthorityName authority={authority} />
    </Anchor>
  )
}

export function OfficialLink({ official }: { official: OfficialLabel }) {
  return (
    <Anchor
      inherit
      renderRoot={(root) => <Link {...root} to={`/officials/${official.id}`} preload="intent" />}
    >
      <PersonNames names={official.names} />
    </Anchor>
  )
}
