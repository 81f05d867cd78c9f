// A script that is fetched; a module runs once, however often it is asked for.
function bring(src, onload, type = "") {
  document.body.appendChild(Object.assign(document.createElement("script"), {src, onload, type}));
}
