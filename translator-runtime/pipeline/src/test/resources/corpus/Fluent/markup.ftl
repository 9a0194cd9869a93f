notice = By going on you agree to our <a data-l10n-name="terms">terms</a> and our <a data-l10n-name="privacy">privacy notice</a>.
strong = This is <strong>{ $thing }</strong>, really.
entities = Fish &amp; chips
lines =
    <p>One paragraph,</p>
    <p>and another.</p>
