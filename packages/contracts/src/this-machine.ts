/** As `URL` writes them. */
export const namesOfThisMachine: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** Whether a host, as `URL` writes its name, is the machine itself, whatever the network. */
export const isThisMachine = (hostname: string): boolean => namesOfThisMachine.includes(hostname)
