import { expect, test } from "@playwright/test";

test("shows everybody in the org", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("listitem")).toHaveCount(3);
});
