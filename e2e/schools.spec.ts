import { expect, expectAccessible, test } from './pages.ts'

test('a trust takes a school in, and takes the invitation back', async ({ as }) => {
  const sam = await as('Sam Okafor')
  await sam.goto('/know')
  await sam.getByRole('link', { name: 'See which schools take part' }).click()
  await sam.getByLabel('Take in Quillbrook Academy').check()
  await sam.getByRole('button', { name: 'Take the chosen schools in' }).click()
  await expect(sam.getByLabel('Name of the headteacher')).toHaveValue('Kirsty Lorimer')
  await sam.getByLabel('E-mail address').fill('kirsty at quillbrook')
  await sam.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(sam.getByRole('alert')).toContainText('Enter an e-mail address')
  await expectAccessible(sam)
  await sam.getByLabel('E-mail address').fill('kirsty@quillbrook.example')
  await sam.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(sam.getByText('1 headteacher is invited')).toBeVisible()
  await sam.getByRole('link', { name: 'Change the invitation to Quillbrook Academy' }).click()
  await sam.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(sam.getByLabel('Take in Quillbrook Academy')).toBeVisible()
})

test('a headteacher shares what the school agreed; those who are named see it, and others do not', async ({
  as,
}) => {
  const martin = await as('Martin Oduya')
  await martin.goto('/account')
  await martin.getByRole('button', { name: 'Act as headteacher of Curlewby High School' }).click()
  await martin.getByRole('link', { name: 'Decide whether to share what you agreed' }).click()
  await expectAccessible(martin)
  await martin.getByRole('checkbox', { name: 'Sam Okafor' }).uncheck()
  await martin.getByRole('button', { name: 'Check before you share' }).click()
  await martin.getByRole('button', { name: 'Share with Larkmoor Learning Trust' }).click()
  await expect(martin.getByText('It is shared.')).toBeVisible()
  const rowOf = async (name: string) => {
    const page = await as(name)
    await page.goto('/know/schools')
    return page.getByRole('row', { name: /Curlewby High School/ })
  }
  await expect((await rowOf('Ada Penrose')).getByRole('link').first()).toBeVisible()
  await expect(await rowOf('Sam Okafor')).toContainText('has not shared with you')
  const ada = await as('Ada Penrose')
  await ada
    .getByRole('row', { name: /Curlewby/ })
    .getByRole('link')
    .nth(1)
    .click()
  await expect(ada.getByText('Shared on')).toBeVisible()
  await martin.reload()
  await expect(martin.getByRole('table', { name: 'Readings' })).toContainText('Ada Penrose')
})
