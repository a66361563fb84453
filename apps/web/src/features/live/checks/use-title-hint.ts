import { useEffect } from 'react'

/** Sets words before the page's title for as long as there are any: a tab in the background shows them, too. */
export function useTitleHint(words: string | null): void {
  useEffect(() => {
    if (words === null) return
    const hint = `${words} · `
    document.title = hint + document.title
    return () => {
      document.title = document.title.replace(hint, '')
    }
  }, [words])
}
