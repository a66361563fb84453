import { setPlatformRoles } from '@muster/contracts/identity'

/** The roles that can be held on the whole platform. */
export const platformRoles = setPlatformRoles.body.shape.roles.element.options
export type PlatformRole = (typeof platformRoles)[number]

/** Those of some names that are roles on the platform. */
export const asPlatformRoles = (names: readonly string[]): PlatformRole[] =>
  platformRoles.filter((role) => names.includes(role))
