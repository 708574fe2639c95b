/** `mod+k`, `alt+n`, `/`, `shift+?`: `mod` is Ctrl, or Command on a Mac. */
export interface KeyPress {
  key: string
  code?: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** Whether a key press is the shortcut. A sign (`?`, `/`) may need Shift on some keyboards, so Shift is not asked of it. */
export function matches(shortcut: string, press: KeyPress): boolean {
  const parts = shortcut.toLowerCase().split('+')
  const key = parts.at(-1)!
  const asked = (name: string) => parts.includes(name)
  if (asked('mod') !== (press.ctrlKey || press.metaKey)) return false
  if (asked('alt') !== press.altKey) return false
  const isSign = key.length === 1 && !/[a-z0-9]/.test(key)
  if (!isSign && asked('shift') !== press.shiftKey) return false
  // On a Cyrillic or Vietnamese layout the letter differs while the key is the same.
  return press.key.toLowerCase() === key || (/^[a-z]$/.test(key) && press.code === `Key${key.toUpperCase()}`)
}

/** Plain keys are text while one is writing; with Ctrl or Alt they are commands everywhere. */
export const isPlain = (shortcut: string) => !/(mod|alt)\+/.test(shortcut.toLowerCase())

/** For the sheet: `Ctrl` `K`. */
export const keyNames = (shortcut: string, mac = false): string[] =>
  shortcut.split('+').map((part) => {
    const name = part.toLowerCase()
    if (name === 'mod') return mac ? '⌘' : 'Ctrl'
    if (name === 'arrows') return '↑ ↓'
    return part.length === 1 ? part.toUpperCase() : part[0]!.toUpperCase() + part.slice(1)
  })
