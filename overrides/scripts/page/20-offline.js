// Once a page is there, lets the worker keep the pages people need most: unless the reader has switched that off (0),
// and unless the phone spares data, which the reader's own wish (1) overrules.
addEventListener("load", function () {
  try {
    var worker = navigator.serviceWorker, line = navigator.connection, wish = localStorage.offline;
    if (worker && wish != 0 && (wish || !line || !line.saveData))
      worker.register(new URL("sw.js", document.querySelector("[rel=manifest]").href)).catch(function () {});
  } catch (forbidden) {}
});
