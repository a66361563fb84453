import type { Page } from '@playwright/test'

/** A video of a moving square, as a browser records it: WebM, without sound, some kilobytes a second. Takes as long as it lasts. */
export async function makeVideo(page: Page, lastsMs: number): Promise<Buffer> {
  const base64 = await page.evaluate(async (lastsMs) => {
    const canvas = document.createElement('canvas')
    canvas.width = 320
    canvas.height = 180
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('This browser does not draw')
    const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: 'video/webm' })
    const parts: Blob[] = []
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
    const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve))
    let drawn = 0
    const drawing = setInterval(() => {
      pen.fillStyle = '#faf7f1'
      pen.fillRect(0, 0, canvas.width, canvas.height)
      pen.fillStyle = '#c8340e'
      pen.fillRect((drawn++ * 8) % canvas.width, 70, 40, 40)
    }, 100)
    recorder.start()
    setTimeout(() => recorder.stop(), lastsMs)
    await stopped
    clearInterval(drawing)
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''))
  }, lastsMs)
  return Buffer.from(base64, 'base64')
}
