// Staff write to an applicant from a template, and write down what was said on the telephone.
import { complete, send } from "./answers.js";
import { another, claim, numberOf, openTask, start } from "./people.js";
import { accessible, expect, fits, test } from "./server.js";

test("a template comes in filled, keeps what was typed, and cannot go out with a gap", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const draft = await start(page, site, "utrecht", /Smit/, "inkomenstoeslag");
  await complete(page, draft, { "pers.klopt": "yes" }, scripts, { looks: false });
  const address = await send(page);
  const number = await numberOf(page);

  const desk = await another(browser, site, info, "utrecht", /Milan Rijnders/);
  await openTask(desk, site, "utrecht", number, "Recht beoordelen");
  await claim(desk);
  const box = desk.locator('textarea[name="bericht"]');
  await box.fill("Eerst mijn eigen zin.");
  await desk.locator('select[name="sjabloon"]').selectOption("niet-bereikt");
  await desk.getByRole("button", { name: "Tekst invullen" }).click();
  await expect(box).toHaveValue(/^Eerst mijn eigen zin\.\n\nBeste /);
  await expect(box).toHaveValue(new RegExp(number));
  await expect(box).toHaveValue(/\[vul in: uw eigen tekst\]/);
  await accessible(desk, scripts);
  await fits(desk);
  await desk.getByRole("button", { name: "Bericht sturen" }).click();
  await expect(desk.getByRole("alert")).toContainText("tussen haken");
  await expect(box).toHaveValue(/Eerst mijn eigen zin/);
  await box.fill((await box.inputValue()).replace("[vul in: uw eigen tekst]", "uw huur."));
  await desk.getByRole("button", { name: "Bericht sturen" }).click();
  await expect(box).toHaveValue("");
  await page.goto(address);
  await expect(page.locator("main")).toContainText("Het gaat over: uw huur.");

  // A call: for colleagues alone.
  await desk.getByText("Gesprek vastleggen").click();
  const call = desk.locator('form[action$="/gesprek"]');
  await call.locator('input[name="met"]').fill("Buurman Piet");
  await call.locator('textarea[name="gezegd"]').fill("Hij brengt de post morgen.");
  await call.getByRole("button", { name: "Gesprek bewaren" }).click();
  await expect(desk.locator("main")).toContainText("Telefoongesprek met Buurman Piet");
  await accessible(desk, scripts);
  await fits(desk);
  await page.reload();
  await expect(page.locator("main")).not.toContainText("Buurman Piet");
});

test("where staff ask something their templates fill its own box, and a gap stops the question", async ({ page, site, browser, javaScriptEnabled: scripts }, info) => {
  const draft = await start(page, site, "amsterdam", /Rodney/, "inkomenstoeslag");
  await complete(page, draft, { "pers.klopt": "yes", "iit.student": "yes" }, scripts, { looks: false });
  const address = await send(page);
  const number = await numberOf(page);

  const desk = await another(browser, site, info, "amsterdam", /Samir Bakkali/);
  await openTask(desk, site, "amsterdam", number, "Recht beoordelen");
  await claim(desk);
  // What stands in one box comes in no other.
  const asks = [
    { opens: "Eerst horen", form: desk.locator('form[action$="/horen"]'), text: "voornemen", template: "voornemen-minder", sends: "Vraag om een reactie", offered: 1 },
    { opens: "Meer informatie vragen", form: desk.locator('form[action$="/vragen"]'), text: "vraag", template: "vraag-bewijs", sends: "Vraag versturen", offered: 2 },
  ];
  for (const { opens, form, text, template, sends, offered } of asks) {
    await desk.getByText(opens, { exact: true }).click();
    const box = form.locator(`textarea[name="${text}"]`);
    const list = form.locator(`select[name="${text}sjabloon"]`);
    await expect(list.locator('option:not([value=""])')).toHaveCount(offered);
    await box.fill("Eerst mijn eigen zin.");
    await form.getByRole("button", { name: "Tekst invullen" }).click();
    await expect(desk.getByRole("alert").getByRole("link")).toHaveText(["Kies een voorbeeldtekst."]);
    await expect(box).toHaveValue("Eerst mijn eigen zin.");
    await list.selectOption(template);
    await form.getByRole("button", { name: "Tekst invullen" }).click();
    await expect(form.getByRole("status")).toContainText("Gevuld met:");
    await expect(box).toHaveValue(/^Eerst mijn eigen zin\.\n\n[^]*\[vul in: uw eigen tekst\]/);
    await expect(desk.locator('textarea[name="bericht"]')).toHaveValue("");
    await accessible(desk, scripts);
    await fits(desk);
    await form.getByRole("button", { name: sends }).click();
    await expect(desk.getByRole("alert").getByRole("link")).toHaveText(["Vul eerst in wat nog tussen haken staat."]);
    await expect(desk.locator(`[id="${text}-fout"]`)).toContainText("tussen haken");
    await expect(box).toHaveValue(/\[vul in: uw eigen tekst\]/);
    await accessible(desk, scripts);
    await fits(desk);
  }
  const question = desk.locator('textarea[name="vraag"]');
  await question.fill((await question.inputValue()).replace("[vul in: uw eigen tekst]", "uw inschrijving bij de school."));
  await desk.getByRole("button", { name: "Vraag versturen" }).click();
  await expect(desk.getByRole("button", { name: "Vraag versturen" })).toHaveCount(0);
  await page.goto(address);
  await expect(page.locator("main")).toContainText("Wij missen: uw inschrijving bij de school.");
});
