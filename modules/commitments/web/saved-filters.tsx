import { ActionIcon, Button, Menu, Popover, TextInput } from '@mantine/core'
import { IconBookmark, IconX } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { commitmentsContract as contract } from '#modules/commitments/contract'
import type { SavedFilter } from '#modules/commitments/schema'
import { useMay, useOperation, useWords } from '#platform/web'
import { useDo } from './acts.tsx'
import classes from './commitments.module.css'

/** Filters this account has kept under a name, and a way to keep the one of the address. */
export function SavedFilters() {
  const t = useWords()
  const may = useMay()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const { data } = useOperation(contract.findFilters, {})
  if (!may(contract.findFilters)) return null
  const go = (query: SavedFilter['query']) => void navigate({ to: '.', search: query as never })
  return (
    <>
      {data && data.length > 0 && (
        <Menu>
          <Menu.Target>
            <Button size="compact-sm" variant="default" leftSection={<IconBookmark size={14} />}>
              {t('commitments.saved.title')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {data.map((one) => (
              <Menu.Item key={one.id} onClick={() => go(one.query)}>
                {one.name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Keep query={toQuery(search)} saved={data ?? []} />
    </>
  )
}

const toQuery = (search: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)]))

function Keep({ query, saved }: { query: SavedFilter['query']; saved: readonly SavedFilter[] }) {
  const t = useWords()
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState('')
  const save = useDo(contract.saveFilter)
  const remove = useDo(contract.removeFilter)
  const keep = (filter: { name: string; query: SavedFilter['query'] }) =>
    save.run(filter, { say: 'commitments.done.filter-saved' })
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus withinPortal>
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" onClick={() => setOpened(!opened)}>
          {t('commitments.saved.manage')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={classes.bar}
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() === '') return
            keep({ name: name.trim(), query })
            setName('')
            setOpened(false)
          }}
        >
          <TextInput
            label={t('commitments.saved.name')}
            value={name}
            maxLength={80}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Button type="submit" size="compact-sm">
            {t('platform.save')}
          </Button>
        </form>
        <ul className={classes.list}>
          {saved.map((one) => (
            <li key={one.id}>
              <span>{one.name}</span>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('commitments.saved.remove', { name: one.name })}
                onClick={() =>
                  remove.run(
                    { id: one.id },
                    { say: 'commitments.done.filter-removed', undo: (gone) => () => keep(gone) },
                  )
                }
              >
                <IconX size={14} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
