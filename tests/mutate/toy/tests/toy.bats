load helper

@test "the first digit" {
	[ "$("$HAGGLE_BIN/toy" 45)" = 4 ]
}

@test "it fails without any change too" {
	[ "$("$HAGGLE_BIN/toy" 7)" = 8 ]
}
