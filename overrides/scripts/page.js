"use strict";
// One 404 page serves every language: put the reader's own first.
for (const piece of document.querySelectorAll(".missing [lang]"))
  if (location.pathname.split("/").includes(piece.lang)) piece.parentNode.prepend(piece);
