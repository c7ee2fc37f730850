/** The most characters of a title, of a text, and of a list that is typed one a line. Apart, as browsers need it too. */
export const longest = { title: 300, text: 4000, list: 8000 }
