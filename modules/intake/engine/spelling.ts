/** Two spellings of one foreign name ("Thongloun" and "Thonglun") differ by a letter or two. */
export function nearlySame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.length > 1 && a.every((w, i) => alike(w, b[i] as string))
}

function alike(a: string, b: string): boolean {
  if (a === b) return true
  if (a[0] !== b[0] || Math.min(a.length, b.length) < 5 || Math.max(a.length, b.length) > 20) return false
  return distance(a, b) <= 2
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return row[b.length] as number
}
