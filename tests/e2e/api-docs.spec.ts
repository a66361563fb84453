import { expect, test } from '@playwright/test'
import { type Product, prepareProduct } from '../support/product.ts'

let product: Product

test.beforeAll(async () => {
  product = await prepareProduct({ embedded: true })
  await product.start()
})
test.afterAll(() => product.remove())

test('the API is described in a browser, grouped by what it is about, without a word to another host', async ({
  page,
}) => {
  const elsewhere: string[] = []
  page.on('request', (request) => request.url().startsWith(product.url) || elsewhere.push(request.url()))
  await page.goto(`${product.url}/api/docs`)
  await expect(page.getByRole('heading', { level: 1, name: 'Muster API' })).toBeVisible()
  await page.getByRole('button', { name: /Open Group - certificates/ }).click()
  await expect(page.getByText('Issue to one person').first()).toBeVisible()
  expect(elsewhere).toEqual([])
})
