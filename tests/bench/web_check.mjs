// Read a web edition as people do, in Chromium on a desktop and on a phone, and say what is wrong with it.
//
// Usage: node tests/bench/web_check.mjs WEB_FOLDER CHROMIUM NODE_MODULES [SHOTS]
//
// NODE_MODULES holds puppeteer-core and axe-core (npm install puppeteer-core axe-core). SHOTS gets the screenshots.
// Counted: what axe-core finds at the page, the guided view and a note; requests to elsewhere; errors of scripts;
// pages wider than the screen; steps, keys, swipes and pop-ups that do not do what they should. Exit code 1 when
// there is one.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, chromium, modules, shots] = process.argv.slice(2);
if (!folder || !chromium || !modules) {
  console.log("no web edition, browser or modules given: skipped");
  process.exit(0);
}
const require = createRequire(path.join(path.resolve(modules), "puppeteer-core", "package.json"));
const puppeteer = require("puppeteer-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const SCREENS = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
};
const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
let faults = 0;

function fault(where, what) {
  faults += 1;
  console.log(`  ${where}: ${what}`);
}

async function judged(page, where) {
  const found = await page.evaluate(() => globalThis.axe.run());
  for (const one of found.violations) fault(where, `axe ${one.impact} ${one.id} (${one.nodes.length}): ${one.nodes[0].html.slice(0, 100)}`);
  return found.passes.length;
}

async function shot(page, name) {
  if (shots) await page.screenshot({ path: path.join(shots, `${name}.png`) });
}

async function guided(page, where, screen, name) {
  if (!(await page.$eval("#start", (button) => !button.hidden))) return 0;
  await page.evaluate(() => scrollTo(0, 0));
  await page.click("#start");
  await wait(400);
  const panels = await page.$$eval(".panel", (all) => all.map((panel) => panel.id));
  const here = () => page.evaluate(() => location.hash.slice(1));
  const expect = async (index, what) => { if ((await here()) !== panels[index]) fault(where, `${what} led to ${await here()}, not ${panels[index]}`); };
  await expect(0, "the button");
  const passes = await judged(page, `${where}, guided`);
  const rtl = await page.evaluate(() => document.documentElement.dataset.reading === "rtl");
  if (panels.length > 1) {
    await page.keyboard.press(rtl ? "ArrowLeft" : "ArrowRight");
    await expect(1, "the arrow key");
    await page.keyboard.press(rtl ? "ArrowRight" : "ArrowLeft");
    await expect(0, "the arrow key back");
    if (screen.hasTouch) {
      const [from, to] = rtl ? [60, 330] : [330, 60];
      const touch = await page.touchscreen.touchStart(from, 400);
      await touch.move(to, 405);
      await touch.end();
      await expect(1, "the swipe");
    } else await page.keyboard.press(" ");
    if (!screen.hasTouch) await expect(1, "the space bar");
  }
  await wait(500);
  await shot(page, `${name}-guided`);
  await page.keyboard.press("Escape");
  if (await page.$eval("#guided", (view) => !view.hidden)) fault(where, "Escape does not end the guided view");
  return passes;
}

async function note(page, where, name) {
  if (!(await page.$("a.mark"))) return;
  await page.$eval("a.mark", (mark) => mark.scrollIntoView({ block: "center" }));
  await page.click("a.mark");
  await wait(300);
  const [open, words] = await page.$eval("#pop", (pop) => [pop.open, pop.innerText.trim()]);
  if (!open || words.length < 5) fault(where, "a mark does not show its note");
  await judged(page, `${where}, note`);
  await shot(page, `${name}-note`);
  await page.keyboard.press("Escape");
  if (await page.$eval("#pop", (pop) => pop.open)) fault(where, "Escape does not close a note");
}

async function switched(page, where) {
  const others = await page.$$eval("nav a[hreflang]:not([aria-current])", (links) => links.map((link) => link.hreflang));
  if (!others.length || !(await page.$("#page-2"))) return;
  await page.evaluate(() => { location.hash = "#page-2"; });
  await Promise.all([page.waitForNavigation(), page.$eval("nav a[hreflang]:not([aria-current])", (link) => link.click())]);
  const [language, hash] = await page.evaluate(() => [document.documentElement.lang, location.hash]);
  if (language !== others[0] || hash !== "#page-2") fault(where, `the switch led to ${language}${hash}`);
}

async function read(browser, file, kind) {
  const page = await browser.newPage();
  await page.setViewport(SCREENS[kind]);
  const name = `${path.basename(file, ".html")}-${kind}`;
  page.on("request", (one) => { if (!/^(file|data):/.test(one.url())) fault(name, `asks for ${one.url()}`); });
  page.on("pageerror", (error) => fault(name, String(error)));
  page.on("console", (said) => { if (said.type() === "error") fault(name, said.text()); });
  await page.goto(pathToFileURL(path.join(path.resolve(folder), file)).href, { waitUntil: "load" });
  await page.evaluate(axe);
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) fault(name, "wider than the screen");
  await shot(page, name);
  const passes = [await judged(page, name), await guided(page, name, SCREENS[kind], name)];
  await note(page, name, name);
  if (shots && (await page.$("#notes"))) {
    await page.$eval("#notes", (notes) => notes.scrollIntoView());
    await shot(page, `${name}-notes`);
  }
  if (shots && kind === "desktop") await page.pdf({ path: path.join(shots, `${name}.pdf`), format: "A4" });
  await switched(page, name);
  console.log(`${name}: ${passes[0]} and ${passes[1]} rules of axe-core passed`);
  await page.close();
}

const browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox", "--allow-file-access-from-files"] });
if (shots) fs.mkdirSync(shots, { recursive: true });
for (const file of fs.readdirSync(folder).filter((name) => name.endsWith(".html")).sort())
  for (const kind of Object.keys(SCREENS)) await read(browser, file, kind);
await browser.close();
console.log(`${faults} faults`);
process.exit(faults ? 1 : 0);
