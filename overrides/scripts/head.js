// Runs before anything is drawn: tells styles that scripts work, so that nothing moves when they show what needs one.
document.documentElement.classList.add("js");
