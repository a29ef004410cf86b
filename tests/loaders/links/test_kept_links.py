from loaders.links.kept_links import keep_links

ROWS = [({"demand_id": "ä", "score": 0.5, "reason": "a\nb\u2028c"}, False), ({"demand_id": "b", "score": 0.25}, True)]


def test_links_are_kept_as_they_were_found_in_memory_and_on_disk():
    for most in (1, 1_000_000):
        with keep_links(most) as links:
            for row, is_candidate in ROWS:
                links.add(row, is_candidate)
            assert list(links) == ROWS
            assert list(links) == ROWS


def test_no_links_are_none():
    with keep_links() as links:
        assert list(links) == []
