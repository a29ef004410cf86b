"""One figure a file: TITLE, TABLE, ORDER, FRAME, CLICK and draw(frame); pandas and plotly only.

FRAME names the counts that the figure draws (dashboard/frames.py). CLICK names the filters that a click sets, in the
order of each point's customdata. `note(frame)`, where a chart has it, says what the figure leaves out, and
`is_crowded(frame)` that it needs more width than a phone has. Modules whose
name begins with an underscore are shared by the figures and are none themselves.
"""
