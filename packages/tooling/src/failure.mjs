/**
 * What to show of something caught.
 * @param {unknown} caught
 * @returns {string}
 */
export function messageOf(caught) {
  return caught instanceof Error ? caught.message : String(caught)
}
