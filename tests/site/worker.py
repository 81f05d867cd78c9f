"""What a page can be asked about its service worker and the copies that it keeps."""

KEPT = """async (least) => {
    if (!navigator.serviceWorker.controller) return false;
    for (const name of await caches.keys())
        if ((await (await caches.open(name)).keys()).length >= least) return true;
    return false;
}"""
IS_KEPT, IS_GONE = "async (url) => !!await caches.match(url)", "async (url) => !await caches.match(url)"
PATIENCE = 60_000
KEPT_URLS = """async () => {
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(each => each.url);
}"""
SAVED = "[data-saved] .saved"
SHOWN_SIZE = "async () => (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length"


def until(page, holds, given):
    """Wait in the page for a function that takes its time to say yes, for Playwright takes every promise for a yes."""
    page.evaluate(f"""async (given) => {{
        const holds = {holds}, begun = performance.now();
        while (!await holds(given)) {{
            if (performance.now() - begun > {PATIENCE}) throw new Error("still not so");
            await new Promise(requestAnimationFrame);
        }}
    }}""", given)


def stop_workers(page):
    """As a phone does that needs the room."""
    running = {}
    session = page.context.new_cdp_session(page)
    session.on("ServiceWorker.workerVersionUpdated", lambda event: running.update(
        {each["versionId"]: each["runningStatus"] for each in event["versions"]}))
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")
    while {"stopped"} != set(running.values()):
        page.evaluate("new Promise(requestAnimationFrame)")
    session.detach()
