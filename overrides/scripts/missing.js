"use strict";
// 404.html speaks every language: the reader's first.
for (const piece of document.querySelectorAll(".missing [lang]"))
  if (location.pathname.split("/").includes(piece.lang)) piece.parentNode.prepend(piece);
