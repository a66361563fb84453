import { DirectionProvider, localStorageColorSchemeManager, MantineProvider, useDirection } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { setNonce } from 'get-nonce'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Announcer } from '../components/announce.tsx'
import { directionOf } from '../lib/i18n.ts'
import { queryClient } from '../lib/query.ts'
import { CrashBoundary } from './pages/crash.tsx'
import { router } from './router.tsx'
import { theme } from './theme/theme.ts'
import { cssVariables } from './theme/variables.ts'

const schemeManager = localStorageColorSchemeManager({ key: 'muster.scheme' })
/** Written into the page by the server: the content security policy lets only style elements with it in. */
const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
// For the one that holds the page still behind a dialog (react-remove-scroll).
setNonce(styleNonce)

/** Everything around the pages: theme, direction, words, data, dialogs. */
export function App() {
  return (
    <DirectionProvider initialDirection={directionOf(document.documentElement.lang)} detectDirection={false}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={schemeManager}
        defaultColorScheme="auto"
        getStyleNonce={() => styleNonce}
      >
        <QueryClientProvider client={queryClient}>
          <InLanguage>
            <CrashBoundary>
              <RouterProvider router={router} />
            </CrashBoundary>
          </InLanguage>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  )
}

/** What depends on the language: direction, calendars, and the words of dialogs and toasts. */
function InLanguage({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  const { setDirection } = useDirection()
  const direction = directionOf(i18n.language)
  useEffect(() => setDirection(direction), [direction, setDirection])
  return (
    <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
      <ModalsProvider>
        {children}
        <Notifications position="bottom-center" />
        <Announcer />
      </ModalsProvider>
    </DatesProvider>
  )
}
