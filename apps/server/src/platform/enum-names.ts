/**
 * The database's enums are written with underscores, because Prisma's names must be identifiers; everywhere else the
 * same words have hyphens (`by-facilitator`). Only stores translate.
 */
type Hyphened<Name extends string> = Name extends `${infer Head}_${infer Tail}` ? `${Head}-${Hyphened<Tail>}` : Name
type Underscored<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Name

export const fromDb = <Name extends string>(name: Name) => name.replaceAll('_', '-') as Hyphened<Name>
export const toDb = <Name extends string>(name: Name) => name.replaceAll('-', '_') as Underscored<Name>
