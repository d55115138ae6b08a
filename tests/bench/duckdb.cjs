// node duckdb.cjs THREADS QUERY: runs a query of DuckDB, whose package NODE_PATH leads to; without
// arguments sees whether it is there.
const { DuckDBInstance } = require('@duckdb/node-api');
const [threads, query] = process.argv.slice(2);

async function main() {
	const database = await DuckDBInstance.create(':memory:', { threads });
	const connection = await database.connect();

	await connection.run(query);
}

if (query !== undefined)
	main().catch((error) => {
		console.error(error.message);
		process.exit(2);
	});
