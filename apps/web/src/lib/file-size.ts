const steps = [
  { unit: 'gigabyte', bytes: 1024 * 1024 * 1024 },
  { unit: 'megabyte', bytes: 1024 * 1024 },
  { unit: 'kilobyte', bytes: 1024 },
] as const

/** A size as people say it: `2.4 MB`. */
export function fileSize(sizeBytes: number, language: string): string {
  const { unit, bytes } = steps.find(({ bytes }) => sizeBytes >= bytes) ?? { unit: 'byte', bytes: 1 }
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(sizeBytes / bytes)
}
