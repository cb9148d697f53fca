#NAME "a"
#INDEX_LANGUAGE "French"
#CONTENTS_LANGUAGE "English"
livre
	[m1][p]n[/p] [trn]book[/trn][/m]
	{{c}}[ref]x[/ref]
