import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'

/**
 * Holds a data folder for this process, by listening on a socket file in it. If somebody answers there, another process
 * holds it: throws. If nobody does, the file is what a killed process left, and is replaced. The embedded database has
 * no lock of its own, and two processes on one folder lose each other's rows silently.
 */
export async function lockDataFolder(folder: string): Promise<{ release(): Promise<void> }> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'lock.sock')
  if (existsSync(path)) {
    if (await answers(path))
      throw new Error(`Another Muster is running on "${folder}". Stop it first, or set DATA_DIR.`)
    rmSync(path, { force: true })
  }
  const server = await listen(path)
  return { release: () => new Promise((resolve) => server.close(() => resolve())) }
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end())
    server.once('error', reject)
    server.listen(path, () => resolve(server))
    server.unref()
  })
}
