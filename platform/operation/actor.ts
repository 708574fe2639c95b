import { type HandlingLevel, levelsSeen } from '#platform/handling'
import { Refusal } from '#platform/refusal'
import type { OperationContract, Role } from './contract.ts'

/** Who asks, with what right and what for. */
export interface Actor {
  readonly accountId: string
  readonly name: string
  readonly role: Role | null
  /** Null opens nothing: closed by default. */
  readonly clearance: HandlingLevel | null
  /** A value of the closed list of purposes, stated at sign-in. */
  readonly purpose: string | null
}

/** Nobody has signed in. */
export const nobody: Actor = { accountId: '-', name: '-', role: null, clearance: null, purpose: null }

/** The node itself: demonstration data, scheduled work. */
export const theNode = (purpose: string): Actor => ({
  accountId: 'node',
  name: 'node',
  role: 'desk',
  clearance: 'secret',
  purpose,
})

/** Refuses unless this actor may ask for this operation. Order matters: identity, purpose, role, clearance. */
export function needPermission(actor: Actor, operation: OperationContract): void {
  if (operation.roles === 'anyone') return
  if (actor.role === null) throw new Refusal('auth.sign-in-required', { status: 401 })
  if (actor.purpose === null) throw new Refusal('auth.purpose-missing', { status: 403 })
  if (!operation.roles.includes(actor.role))
    throw new Refusal('auth.role-not-allowed', {
      status: 403,
      detail: { role: actor.role, operation: operation.id },
    })
  // Administrators keep accounts and keys and see no content, so their operations ask for no clearance.
  const content = !operation.roles.every((role) => role === 'administrator')
  if (content && actor.clearance === null && actor.role !== 'administrator')
    throw new Refusal('auth.no-clearance', { status: 403 })
}

export const mayDo = (actor: Actor, operation: OperationContract): boolean => {
  try {
    needPermission(actor, operation)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

export const levelsOf = (actor: Actor) => levelsSeen(actor.clearance)
