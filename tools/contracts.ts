/** Every contract of the house, found by its place: `modules/<name>/contract.ts` and `platform/<name>/contract.ts`. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { OperationContract } from '#platform/operation/contract'
import { root } from './catalogues.ts'

export interface ContractFile {
  readonly owner: string
  readonly path: string
  readonly operations: readonly OperationContract[]
}

const isOperation = (value: unknown): value is OperationContract =>
  typeof value === 'object' && value !== null && 'id' in value && 'method' in value && 'refusals' in value

function findPaths(): { owner: string; path: string }[] {
  return ['platform', 'modules'].flatMap((layer) =>
    readdirSync(join(root, layer))
      .sort()
      .map((owner) => ({ owner, path: `${layer}/${owner}/contract.ts` }))
      .filter(({ path }) => existsSync(join(root, path))),
  )
}

/** Contract files that define operations, with these in the order they are written. */
export async function readContracts(): Promise<ContractFile[]> {
  const files: ContractFile[] = []
  for (const { owner, path } of findPaths()) {
    const exported = Object.values(await import(pathToFileURL(join(root, path)).href))
    const found = exported.flatMap((value) =>
      isOperation(value) ? [value] : Object.values(value ?? {}).filter(isOperation),
    )
    const operations = [...new Map(found.map((operation) => [operation.id, operation])).values()]
    if (operations.length > 0) files.push({ owner, path, operations })
  }
  return files
}
