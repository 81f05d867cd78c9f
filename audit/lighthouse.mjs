// An address, how often it may be loaded, audits to leave out -> one line of JSON for each load: scores of 100, and
// what is not perfect. The first perfect load is the last. CHROME_PATH names the browser; nothing is remembered.
import lighthouse from "lighthouse";
import { launch } from "chrome-launcher";

const [url, loads, ...without] = process.argv.slice(2);
const browser = await launch({
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
    "--disable-component-update", "--no-first-run"],
});
const options = {
  port: browser.port,
  output: "json",
  logLevel: "error",
  onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
  disableFullPageScreenshot: true,
  ...(without.length && { skipAudits: without }),
};
try {
  for (let load = 0; load < Number(loads); load += 1) {
    const { lhr } = await lighthouse(url, options);
    const scores = Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(100 * score)]));
    const weighed = Object.values(lhr.categories).flatMap((each) => each.auditRefs).filter(({ weight }) => weight > 0);
    const short = [...new Set(weighed.map(({ id }) => id))]
      .filter((id) => lhr.audits[id] && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
      .map((id) => `${id}: ${lhr.audits[id].explanation ?? lhr.audits[id].displayValue ?? lhr.audits[id].title}`);
    const shift = lhr.audits["cumulative-layout-shift"].numericValue;
    console.log(JSON.stringify({ scores, shift, short }));
    if (shift === 0 && Object.values(scores).every((score) => score === 100)) break;
  }
} finally {
  browser.kill();
}
