/** The order with one option at `place`, counted from 0; the others keep theirs among themselves. */
export function placeOption(order: readonly number[], option: number, place: number): number[] {
  const others = order.filter((other) => other !== option)
  return [...others.slice(0, place), option, ...others.slice(place)]
}
