"""One page a file: TITLE, ICON, ORDER and render(). Streamlit runs a page's file as a script, hence its last lines."""
