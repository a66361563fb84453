import type { BrowserContext, WebSocketRoute } from '@playwright/test'

/** The line between one person's browser and the world, which can be cut and mended. */
export type Line = { cut(): Promise<void>; mend(): Promise<void> }

/** Puts a line under every page of a browser. To be called before its pages are opened. */
export async function layLine(context: BrowserContext): Promise<Line> {
  let isCut = false
  const open = new Set<{ page: WebSocketRoute; server: WebSocketRoute }>()
  await context.routeWebSocket(/\/live\//, (page) => {
    if (isCut) {
      void page.close()
      return
    }
    open.add({ page, server: page.connectToServer() })
  })
  return {
    async cut() {
      isCut = true
      await context.setOffline(true)
      for (const { page, server } of open) {
        await page.close()
        await server.close()
      }
      open.clear()
    },
    async mend() {
      isCut = false
      await context.setOffline(false)
    },
  }
}
