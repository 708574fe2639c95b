/** Which writing system a name is in, as the ISO 15924 code that stands beside the name in a record. */
export type Script = 'Latn' | 'Cyrl' | 'Hang' | 'Hani' | 'Jpan' | 'Thai' | 'Arab' | 'Laoo' | 'Khmr' | 'Zyyy'

const scripts: readonly (readonly [Script, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Laoo', /\p{Script=Lao}/gu],
  ['Khmr', /\p{Script=Khmer}/gu],
]

/**
 * The script most letters are in; `Zyyy` when there are none. Any kana makes the text Japanese (`Jpan`): Chinese has
 * none. Characters alone are `Hani`, which a Chinese, a Japanese or an older Vietnamese name may be.
 */
export function scriptOf(text: string): Script {
  const counts = scripts.map(([script, letters]) => ({ script, count: text.match(letters)?.length ?? 0 }))
  const han = counts.find(({ script }) => script === 'Hani')!
  const kana = counts.find(({ script }) => script === 'Jpan')!
  if (kana.count > 0) {
    kana.count += han.count
    han.count = 0
  }
  const most = counts.reduce((best, next) => (next.count > best.count ? next : best))
  return most.count === 0 ? 'Zyyy' : most.script
}
