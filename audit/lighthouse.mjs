// Addresses on the command line -> one line of JSON for each: scores of 100, and what is not perfect.
// One Chromium, named by CHROME_PATH, serves for all; each page is loaded as if never seen.
import lighthouse from "lighthouse";
import { launch } from "chrome-launcher";

const browser = await launch({
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
    "--disable-component-update", "--no-first-run"],
});
const options = {
  port: browser.port,
  output: "json",
  logLevel: "error",
  onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
};
try {
  for (const url of process.argv.slice(2)) {
    const { lhr } = await lighthouse(url, options);
    const scores = Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(100 * score)]));
    const weighed = Object.values(lhr.categories).flatMap((each) => each.auditRefs).filter(({ weight }) => weight > 0);
    const short = [...new Set(weighed.map(({ id }) => id))]
      .filter((id) => lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
      .map((id) => `${id}: ${lhr.audits[id].explanation ?? lhr.audits[id].displayValue ?? lhr.audits[id].title}`);
    const shift = lhr.audits["cumulative-layout-shift"].numericValue;
    console.log(JSON.stringify({ url, scores, shift, short }));
  }
} finally {
  browser.kill();
}
