// Runs before the first paint, so that a reader who chose the night theme is not met by a white page. A file of its
// own because the content security policy allows no inline script. Mantine takes over as soon as it has loaded.
;(() => {
  const dark = 'dark'
  let choice = null
  try {
    choice = localStorage.getItem('muster.scheme')
  } catch {
    // Storage may be forbidden; the system's own preference then decides.
  }
  const wantsDark = choice === dark || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', wantsDark ? dark : 'light')
})()
