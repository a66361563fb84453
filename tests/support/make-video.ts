import type { Page } from '@playwright/test'

/**
 * A video of a moving square, as a browser records it: WebM, some kilobytes a second, with a hum where that is wanted (then somebody
 * must have clicked in the page before). Takes as long as it lasts.
 */
export async function makeVideo(
  page: Page,
  lastsMs: number,
  { hums = false }: { hums?: boolean } = {},
): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ({ lastsMs, hums }) => {
      const canvas = document.createElement('canvas')
      canvas.width = 320
      canvas.height = 180
      const pen = canvas.getContext('2d')
      if (!pen) throw new Error('This browser does not draw')
      const film = canvas.captureStream(10)
      if (hums) {
        const sound = new AudioContext()
        const hum = new OscillatorNode(sound, { frequency: 220 })
        const into = sound.createMediaStreamDestination()
        hum.connect(into)
        hum.start()
        for (const track of into.stream.getAudioTracks()) film.addTrack(track)
      }
      const recorder = new MediaRecorder(film, { mimeType: 'video/webm' })
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
    },
    { lastsMs, hums },
  )
  return Buffer.from(base64, 'base64')
}
