/// What somebody could write in a field, by mistake or not, that a reader must only ever see as text.
enum HostileText {
  static let samples: [String] = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</td></tr></table><h1>x</h1>",
    "[klicka](javascript:alert(1))", "![bild](http://example.org/x.png)", "<http://example.org>",
    "https://example.org/a?b=c", "se www.example.org nu", "skriv till a.b@example.org", "mailto:a@example.org",
    "ftp://example.org/x", "xmpp:a@example.org", "# Rubrik", "## Rubrik ##", "- punkt", "* punkt", "+ punkt", "1. ett",
    "1) ett", "> citat", "```\nkod\n```", "    kod", "`kod`", "**fet** __fet__ *kursiv* _kursiv_ ~~struken~~",
    "a | b | c", "| a | b |\n| --- | --- |\n| c | d |", "rad ett\n\nrad två", "rad ett\r\n# rad två", "a\u{2028}# b",
    "---", "===", "rubrik\n===", "&lt;b&gt; &amp; &#35; &copy;", "\\", "slut\\", "[a]: http://example.org", "[^1]",
    "[ ] att göra",
    "$x^2$", "\\(x\\)", "H~2~O och x^2^", ":smile:", "@namn #123", "<!-- dold -->", "<?php echo 1 ?>", "<![CDATA[x]]>",
    "\u{202E}omvänt\u{202C}", "osynlig\u{200B}text\u{FEFF}", "nul\u{0}l", "bell\u{7}", "\u{1B}[31mröd",
    "{{mall}} {{{mall}}}",
    "{antal} {?antal: x}", "\"citat\" och 'citat'", "]]>", "%0A%0D", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1",
    "\u{FF1D}1",
    "Z̷̢̛͔a̸̢͔l̵̢g̶o̷", String(repeating: "a", count: 5000), "", " ", "|", "\\|", "<", "a <b> c",
    "{: .klass onclick=x}", "x{onclick=alert(1)}", "http\u{3A}//example.org", "![](x)", "[![a](b)](c)",
    "<a href='x'>y</a>",
  ]
}
