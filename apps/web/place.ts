/** Only a place of this desk: an address that leads elsewhere is not followed after signing in. */
export const safePlace = (to: unknown): string =>
  typeof to === 'string' && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/'

/** The closest of the listed places above (or at) this address; Today only for itself. */
export const placeOf = (pathname: string, places: readonly string[]): string | undefined =>
  places
    .filter((to) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`)))
    .sort((a, b) => b.length - a.length)[0]
