import type { ModuleWeb } from '#platform/web'

/** The modules of this desk, one line each. */
export const modules: readonly ModuleWeb[] = []
