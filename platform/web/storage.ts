/** The browser's own drawers. A private window may refuse them: then nothing is kept, and nothing breaks. */
const openDrawer = (kind: 'localStorage' | 'sessionStorage') => {
  try {
    return globalThis[kind]
  } catch {
    return undefined
  }
}

export function readKept<T>(kind: 'localStorage' | 'sessionStorage', key: string): T | null {
  try {
    return JSON.parse(openDrawer(kind)?.getItem(key) ?? 'null') as T | null
  } catch {
    return null
  }
}

export function keep(kind: 'localStorage' | 'sessionStorage', key: string, value: unknown): void {
  try {
    openDrawer(kind)?.setItem(key, JSON.stringify(value))
  } catch {
    // The drawer is full or closed.
  }
}

export function forget(kind: 'localStorage' | 'sessionStorage', key: string): void {
  openDrawer(kind)?.removeItem(key)
}
