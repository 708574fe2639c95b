import en from './en.json' with { type: 'json' }
import ja from './ja.json' with { type: 'json' }
import type { Language } from './language.ts'
import ru from './ru.json' with { type: 'json' }
import vi from './vi.json' with { type: 'json' }
import type { Catalogue } from './words.ts'
import zh from './zh.json' with { type: 'json' }

/** The words that belong to no module, all five languages at once: for the server and the tests. */
export const platformWords: Readonly<Record<Language, Catalogue>> = { vi, en, ja, zh, ru }
