const unitsMs = { h: 3_600_000, m: 60_000, s: 1000 } as const

/** Hours, minutes and seconds as Teams writes them in the languages that could be found. */
const words: readonly (readonly [RegExp, keyof typeof unitsMs])[] = [
  [
    /^(h|hr|hrs|hour|hours|std|stunde|stunden|heure|heures|hora|horas|ч|час|часа|часов|godz|giờ|jam|sa|saat|시간|時間|小时|小時)\.?$/iu,
    'h',
  ],
  [/^(m|min|mins|minute|minutes|minuten|minuto|minutos|мин|минут|phút|menit|dk|dakika|분|分|分钟|分鐘)\.?$/iu, 'm'],
  [
    /^(s|sec|secs|second|seconds|sek|sekunde|sekunden|seconde|secondes|segundo|segundos|с|сек|giây|detik|sn|saniye|초|秒)\.?$/iu,
    's',
  ],
]

/** A length of time (ms): `1h 27m 51s`, `0:57:03`, or a bare number of minutes. Null for anything else. */
export function readDuration(cell: string): number | null {
  const text = cell.normalize('NFKC').trim()
  if (/^\d+([.,]\d+)?$/.test(text)) return Math.round(Number(text.replace(',', '.')) * unitsMs.m)
  const clock = /^(\d{1,3}):([0-5]\d):([0-5]\d)$/.exec(text)
  if (clock) return Number(clock[1]) * unitsMs.h + Number(clock[2]) * unitsMs.m + Number(clock[3]) * unitsMs.s
  let sumMs = 0
  const rest = text.replaceAll(/(\d+)\s*(\p{L}+\.?)/gu, (whole, amount: string, word: string) => {
    const unit = words.find(([pattern]) => pattern.test(word))?.[1]
    if (!unit) return whole
    sumMs += Number(amount) * unitsMs[unit]
    return ''
  })
  return text !== '' && rest.replaceAll(/[\s,]/g, '') === '' ? sumMs : null
}
