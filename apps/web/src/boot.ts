import { z } from 'zod'

// First of all modules: zod would otherwise compile schemas with `new Function`, which the content security policy refuses.
z.config({ jitless: true })
